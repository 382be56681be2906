using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Speclyn.Generator.Naming;

/// <summary>Turns the names of a document into C# identifiers.</summary>
internal static class Identifiers
{
    // C# itself sets 511 characters; names this long are unusable well before.
    private const int MaxLength = 120;

    /// <summary>A PascalCase identifier: <c>event_type_id</c> becomes <c>EventTypeId</c>, <c>GET</c> becomes <c>Get</c>.</summary>
    public static string Pascal(string name)
    {
        string text = Normalize(name);
        if (text.Length > 1 && Sign(text[0]) is { } sign && IsIdentifierPart(text[1]))
        {
            // A sign is all that tells -created_at from created_at and -1 from 1.
            string signed = sign + Pascal(text.Substring(1)).TrimStart('_');
            return Limit(signed);
        }

        bool shouting = IsShouting(text);
        Span<char> result = stackalloc char[MaxLength];
        int length = 0;
        bool startsWord = true;
        foreach (char c in text)
        {
            if (!IsIdentifierPart(c))
            {
                startsWord = true;
                continue;
            }

            if (startsWord)
            {
                // Digits on both sides of a separator would run into one number.
                if (length > 0 && char.IsDigit(c) && char.IsDigit(result[length - 1]))
                {
                    result[length++] = '_';
                    if (length == MaxLength)
                    {
                        break;
                    }
                }

                result[length++] = char.ToUpperInvariant(c);
            }
            else
            {
                result[length++] = shouting ? char.ToLowerInvariant(c) : c;
            }

            startsWord = false;
            if (length == MaxLength)
            {
                break;
            }
        }

        if (length == 0)
        {
            return Symbols(text);
        }

        string identifier = result.Slice(0, length).ToString();
        return IsIdentifierStart(identifier[0]) ? identifier : "_" + identifier;
    }

    /// <summary>The name, cut where identifiers get unusable.</summary>
    public static string Limit(string name) => name.Length <= MaxLength ? name : name.Substring(0, MaxLength);

    /// <summary>A PascalCase identifier for a type; a name that already is one stays as it is.</summary>
    public static string TypeName(string name) =>
        name.Length is > 0 and <= MaxLength && char.IsUpper(name[0]) && name.All(c => c < 128 && char.IsLetterOrDigit(c)) ? name : Pascal(name);

    /// <summary>A camelCase identifier, escaped when it is a keyword.</summary>
    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        string camel = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        return SyntaxFacts.GetKeywordKind(camel) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(camel) != SyntaxKind.None ? "@" + camel : camel;
    }

    /// <summary>A dotted namespace, each part made an identifier.</summary>
    public static string Namespace(string name) =>
        string.Join(".", name.Split('.').Where(part => part.Length > 0).Select(NamespacePart));

    /// <summary>The singular of a PascalCase English plural, as far as its ending tells.</summary>
    public static string Singular(string name)
    {
        if (EndsWith(name, "ies") && name.Length > 4)
        {
            return name.Substring(0, name.Length - 3) + "y";
        }

        if (EndsWith(name, "sses") || EndsWith(name, "xes") || EndsWith(name, "ches") || EndsWith(name, "shes"))
        {
            return name.Substring(0, name.Length - 2);
        }

        bool plural = EndsWith(name, "s") && name.Length > 2 && !EndsWith(name, "ss") && !EndsWith(name, "us") && !EndsWith(name, "is");
        return plural ? name.Substring(0, name.Length - 1) : name;
    }

    /// <summary>Whether all letters are capitals, and there are several.</summary>
    private static bool IsShouting(string text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 1;
    }

    private static bool EndsWith(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);

    private static string NamespacePart(string part)
    {
        string identifier = part.All(IsIdentifierPart) && IsIdentifierStart(part[0]) ? part : Pascal(part);
        return SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None ? "@" + identifier : identifier;
    }

    /// <summary>Composes characters that several spellings have. Half a character and what is none, which JSON can escape, cannot be normalised.</summary>
    private static string Normalize(string name)
    {
        foreach (char c in name)
        {
            if (c >= 128)
            {
                return Repair(name).Normalize(NormalizationForm.FormC);
            }
        }

        return name;
    }

    private static string Repair(string name)
    {
        var result = new StringBuilder(name);
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(name[i]) || name[i] is '\uFFFE' or '\uFFFF')
            {
                result[i] = '\uFFFD';
            }
        }

        return result.ToString();
    }

    private static string? Sign(char c) => c switch
    {
        '+' => "Plus",
        '-' => "Minus",
        _ => null,
    };

    // Underscores separate words; formatting characters vanish from identifiers and are never taken.
    private static bool IsIdentifierPart(char c) =>
        c != '_' && SyntaxFacts.IsIdentifierPartCharacter(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.ConnectorPunctuation);

    private static bool IsIdentifierStart(char c) => SyntaxFacts.IsIdentifierStartCharacter(c);

    /// <summary>A name for a text without letters and digits.</summary>
    private static string Symbols(string text)
    {
        if (text.Length == 0)
        {
            return "Empty";
        }

        var result = new StringBuilder();
        foreach (char c in text.Take(8))
        {
            result.Append(c switch
            {
                '+' or '-' => Sign(c),
                '*' => "Star",
                '/' => "Slash",
                '.' => "Dot",
                ',' => "Comma",
                '=' => "Equal",
                '<' => "Less",
                '>' => "Greater",
                '!' => "Not",
                '&' => "And",
                '|' => "Or",
                '%' => "Percent",
                '#' => "Hash",
                '@' => "At",
                '$' => "Dollar",
                '_' => "Underscore",
                ' ' => "Space",
                _ => "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
            });
        }

        return result.ToString();
    }
}
