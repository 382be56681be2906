namespace Speclyn.Generator.Emit;

/// <summary>An expression that is put together where it is written.</summary>
/// <param name="head">How it starts.</param>
/// <param name="name">How it goes on.</param>
/// <param name="tail">How it ends.</param>
internal readonly struct Expression(string head, string name = "", string tail = "") : ICode
{
    public static implicit operator Expression(string text) => new(text);

    public void WriteTo(CodeWriter writer)
    {
        writer.Write(head);
        writer.Write(name);
        writer.Write(tail);
    }

    public override string ToString() => head + name + tail;
}
