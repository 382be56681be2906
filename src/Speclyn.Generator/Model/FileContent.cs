namespace Speclyn.Generator.Model;

/// <summary>What a generated file holds.</summary>
internal abstract record FileContent
{
    private FileContent()
    {
    }

    /// <summary>A model type.</summary>
    public sealed record Type(TypeModel Model) : FileContent;

    /// <summary>What a client method returns when there are several types.</summary>
    public sealed record Result(ResultModel Model) : FileContent;

    /// <summary>What receives the headers of a response.</summary>
    public sealed record Headers(HeadersModel Model) : FileContent;

    /// <summary>What reads the requests that the API makes.</summary>
    public sealed record Webhooks(WebhooksModel Model) : FileContent;

    /// <summary>The client class.</summary>
    public sealed record Client(ClientModel Model) : FileContent;

    /// <summary>The client's interface.</summary>
    public sealed record Interface(ClientModel Model) : FileContent;

    /// <summary>The client's credentials.</summary>
    public sealed record Credentials(ClientModel Model) : FileContent;

    /// <summary>The client's servers.</summary>
    public sealed record Servers(ClientModel Model) : FileContent;

    /// <summary>The registration of the client in a service collection.</summary>
    public sealed record Registration(ClientModel Model) : FileContent;

    /// <summary>The resolver that serves every type of the document.</summary>
    public sealed record Resolver(EquatableArray<TypeRef> Types) : FileContent;

    /// <summary>The attributes that carry the document's facts.</summary>
    public sealed record Facts : FileContent;

    /// <summary>A support type of the document, from the template of that name.</summary>
    public sealed record Template(string ResourceName) : FileContent;
}
