using System;
using System.Globalization;
using System.Linq;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Model;

/// <summary>Gives the servers of a document names.</summary>
internal static class ServerModelBuilder
{
    // A longer description is a sentence, and no name.
    private const int LongestName = 40;

    /// <summary>The servers that leave a choice; none when the document has but one, without variables.</summary>
    public static EquatableArray<ServerModel> Build(OpenApiDocument document, string typeName)
    {
        if (document.Servers.Count < 2 && document.Servers.All(server => server.Variables.Count == 0))
        {
            return default;
        }

        var names = new NameScope(StringComparer.Ordinal, [typeName, .. ReservedNames.OfObject]);
        return document.Servers.Select((server, i) => Build(server, names, i + 1)).ToEquatableArray();
    }

    private static ServerModel Build(Server server, NameScope names, int number)
    {
        var locals = new NameScope(StringComparer.Ordinal, ReservedNames.OfParameters);
        string? name = new[] { server.Name, server.Description }.FirstOrDefault(text => text?.Length <= LongestName && text.Any(char.IsLetter));
        return new ServerModel(
            names.Take(name is null ? "Server" + number.ToString(CultureInfo.InvariantCulture) : Identifiers.Pascal(name)),
            server.Url,
            server.Description,
            server.Variables
                .Select(variable => new ServerVariableModel(variable.Name, locals.Take(Identifiers.Camel(variable.Name)), variable.Default, variable.Values.ToEquatableArray(), variable.Description))
                .ToEquatableArray());
    }
}
