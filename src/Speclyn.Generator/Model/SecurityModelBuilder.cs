using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Model;

/// <summary>Gives security schemes properties, and what operations need of them methods.</summary>
internal sealed class SecurityModelBuilder
{
    private readonly NameScope _names = new(StringComparer.Ordinal, ReservedNames.OfObject);
    private readonly Dictionary<string, CredentialModel> _credentials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _elsewhere = new(StringComparer.Ordinal);
    private readonly List<RequirementModel> _requirements = [];

    // A document has few, and most of its operations have the same.
    private readonly List<(IReadOnlyList<IReadOnlyList<string>> Security, RequirementModel? Requirement)> _known = [];

    public SecurityModelBuilder(OpenApiDocument document, List<DocumentProblem> problems)
    {
        foreach (SecurityScheme scheme in document.SecuritySchemes)
        {
            if (scheme.Type == "mutualTLS")
            {
                _elsewhere.Add(scheme.Name);
                problems.Add(new DocumentProblem(
                    ProblemKind.Unsupported,
                    $"The certificate of the security scheme '{scheme.Name}' is not the client's business; add it to the handler of the HttpClient.",
                    scheme.Location));
            }
            else
            {
                _credentials.Add(scheme.Name, Credential(scheme));
            }
        }
    }

    /// <summary>The secrets, in document order.</summary>
    public EquatableArray<CredentialModel> Credentials => _credentials.Values.ToEquatableArray();

    /// <summary>The different needs of operations, in the order in which they were met.</summary>
    public EquatableArray<RequirementModel> Requirements => _requirements.ToEquatableArray();

    /// <summary>What an operation needs; null when it needs nothing that the client could send.</summary>
    public RequirementModel? Build(Operation operation)
    {
        foreach ((IReadOnlyList<IReadOnlyList<string>> security, RequirementModel? known) in _known)
        {
            if (AreEqual(security, operation.Security))
            {
                return known;
            }
        }

        RequirementModel? requirement = Requirement(operation);
        _known.Add((operation.Security, requirement));
        return requirement;
    }

    private RequirementModel? Requirement(Operation operation)
    {
        AlternativeModel[] alternatives =
        [
            .. operation.Security
                .Where(names => names.Any(_credentials.ContainsKey))
                .Select(names => new AlternativeModel(names.Where(_credentials.ContainsKey).Select(name => _credentials[name]).ToEquatableArray())),
        ];
        if (alternatives.Length == 0)
        {
            return null;
        }

        // Nothing at all, or nothing but what others send.
        bool isOptional = operation.Security.Any(names => names.All(_elsewhere.Contains));
        var requirement = new RequirementModel("", alternatives.ToEquatableArray(), isOptional);
        if (_requirements.Find(known => known with { MethodName = "" } == requirement) is { } same)
        {
            return same;
        }

        requirement = requirement with { MethodName = _names.Take("Authorize") };
        _requirements.Add(requirement);
        return requirement;
    }

    private static bool AreEqual(IReadOnlyList<IReadOnlyList<string>> left, IReadOnlyList<IReadOnlyList<string>> right)
    {
        bool areEqual = left.Count == right.Count;
        for (int i = 0; areEqual && i < left.Count; i++)
        {
            areEqual = left[i].SequenceEqual(right[i], StringComparer.Ordinal);
        }

        return areEqual;
    }

    private CredentialModel Credential(SecurityScheme scheme)
    {
        string name = Identifiers.Pascal(scheme.Name);
        CredentialModel Of(CredentialKind kind, string property, string parameter = "Authorization", string? password = null) =>
            new(kind, property, password, parameter, scheme.Name, scheme.Description);

        return (scheme.Type, scheme.Scheme) switch
        {
            ("http", "bearer") => Of(CredentialKind.Bearer, _names.TryTake("BearerToken") ? "BearerToken" : _names.Take(name + "Token")),
            ("http", "basic") when _names.TryTake("UserName") => Of(CredentialKind.Basic, "UserName", password: _names.Take("Password")),
            ("http", "basic") => Of(CredentialKind.Basic, _names.Take(name + "UserName"), password: _names.Take(name + "Password")),
            ("http", _) => Of(CredentialKind.Authorization, _names.Take(name + "Authorization")),
            ("apiKey", _) => Of(KindOf(scheme.ParameterIn), _names.Take(name), scheme.ParameterName!),
            _ => Of(CredentialKind.TokenProvider, _names.Take(name + "TokenProvider")),
        };
    }

    private static CredentialKind KindOf(ParameterLocation? location) => location switch
    {
        ParameterLocation.Query => CredentialKind.Query,
        ParameterLocation.Cookie => CredentialKind.Cookie,
        _ => CredentialKind.Header,
    };
}
