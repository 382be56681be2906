namespace Speclyn.Generator.Model;

/// <summary>The C# type of a value. Generated types are named, never held, so that recursive schemas stay comparable.</summary>
/// <param name="Kind">What type it is.</param>
/// <param name="Name">Full name of a generated type.</param>
/// <param name="Item">Item type of an array, value type of a map.</param>
/// <param name="ItemNullable">Whether items or map values may be null.</param>
internal sealed record TypeRef(TypeRefKind Kind, string Name = "", TypeRef? Item = null, bool ItemNullable = false)
{
    public static readonly TypeRef String = new(TypeRefKind.String);
    public static readonly TypeRef Int32 = new(TypeRefKind.Int32);
    public static readonly TypeRef Int64 = new(TypeRefKind.Int64);
    public static readonly TypeRef Single = new(TypeRefKind.Single);
    public static readonly TypeRef Double = new(TypeRefKind.Double);
    public static readonly TypeRef Decimal = new(TypeRefKind.Decimal);
    public static readonly TypeRef Boolean = new(TypeRefKind.Boolean);
    public static readonly TypeRef DateTime = new(TypeRefKind.DateTime);
    public static readonly TypeRef Date = new(TypeRefKind.Date);
    public static readonly TypeRef Guid = new(TypeRefKind.Guid);
    public static readonly TypeRef Uri = new(TypeRefKind.Uri);
    public static readonly TypeRef Bytes = new(TypeRefKind.Bytes);
    public static readonly TypeRef Node = new(TypeRefKind.Node);
    public static readonly TypeRef FreeFormObject = new(TypeRefKind.FreeFormObject);
    public static readonly TypeRef Element = new(TypeRefKind.Element);

    /// <summary>What keeps members of which the document says nothing.</summary>
    public static readonly TypeRef UnknownMembers = new(TypeRefKind.Map, Item: Element);

    /// <summary>A number, truth value, time or identifier: a struct of the framework, which has no state of its own for "never set".</summary>
    public bool IsPrimitiveValue => IsNumber || Kind is TypeRefKind.Boolean or TypeRefKind.DateTime or TypeRefKind.Date or TypeRefKind.Guid;

    public bool IsNumber => Kind is TypeRefKind.Int32 or TypeRefKind.Int64 or TypeRefKind.Single or TypeRefKind.Double or TypeRefKind.Decimal;

    public bool IsValueType => IsPrimitiveValue || Kind is TypeRefKind.Element or TypeRefKind.Enum or TypeRefKind.Union;
}
