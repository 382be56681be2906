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
