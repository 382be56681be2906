namespace Speclyn.Generator.Model;

/// <summary>How a secret travels.</summary>
internal enum CredentialKind
{
    /// <summary>As a bearer token.</summary>
    Bearer,

    /// <summary>As a bearer token that a delegate gets for each request.</summary>
    TokenProvider,

    /// <summary>As user name and password.</summary>
    Basic,

    /// <summary>As the whole Authorization header, of a scheme that has no other support.</summary>
    Authorization,

    /// <summary>In a header of its own.</summary>
    Header,

    /// <summary>In the query.</summary>
    Query,

    /// <summary>In a cookie.</summary>
    Cookie,
}
