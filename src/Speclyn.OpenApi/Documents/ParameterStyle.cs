namespace Speclyn.OpenApi.Documents;

/// <summary>How a parameter spells arrays and objects.</summary>
public enum ParameterStyle
{
    /// <summary><c>a,b</c>, in a path or a header.</summary>
    Simple,

    /// <summary><c>.a.b</c>, in a path.</summary>
    Label,

    /// <summary><c>;name=a;name=b</c>, in a path.</summary>
    Matrix,

    /// <summary><c>name=a&amp;name=b</c>.</summary>
    Form,

    /// <summary><c>name=a%20b</c>, in a query.</summary>
    SpaceDelimited,

    /// <summary><c>name=a%7Cb</c>, in a query.</summary>
    PipeDelimited,

    /// <summary><c>name[member]=a</c>, in a query.</summary>
    DeepObject,

    /// <summary><c>name=a</c> in a cookie, as it is.</summary>
    Cookie,
}
