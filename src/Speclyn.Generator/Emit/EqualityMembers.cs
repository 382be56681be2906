namespace Speclyn.Generator.Emit;

/// <summary>Emits the equality of a generated struct.</summary>
internal static class EqualityMembers
{
    /// <summary>Emits the operators.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The struct.</param>
    /// <param name="same">What makes two of them equal, to stand behind "Whether".</param>
    /// <param name="different">What makes two of them differ, to stand behind "Whether".</param>
    public static void EmitOperators(CodeWriter writer, string name, string same, string different)
    {
        EmitOperator(writer, name, "==", same, "left.Equals(right)");
        EmitOperator(writer, name, "!=", different, "!left.Equals(right)");
    }

    /// <summary>Emits the methods that every object has.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The struct.</param>
    /// <param name="equals">Whether it equals <c>other</c>.</param>
    /// <param name="hashCode">The hash code of a <c>Value</c> that is not null.</param>
    public static void EmitMethods(CodeWriter writer, string name, string equals, string hashCode)
    {
        EmitInherited(writer);
        writer.Line($"public bool Equals({name} other) => {equals};");
        EmitInherited(writer);
        writer.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        EmitInherited(writer);
        writer.Line($"public override int GetHashCode() => Value is null ? 0 : {hashCode};");
    }

    private static void EmitOperator(CodeWriter writer, string name, string symbol, string summary, string body)
    {
        writer.Separate();
        XmlDoc.Line(writer, $"<summary>Whether {summary}.</summary>");
        XmlDoc.Line(writer, "<param name=\"left\">One side.</param>");
        XmlDoc.Line(writer, "<param name=\"right\">The other side.</param>");
        writer.Line($"public static bool operator {symbol}({name} left, {name} right) => {body};");
    }

    private static void EmitInherited(CodeWriter writer)
    {
        writer.Separate();
        XmlDoc.Line(writer, "<inheritdoc/>");
    }
}
