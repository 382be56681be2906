namespace Speclyn.Generator.Emit;

/// <summary>A piece of code that writes itself where it belongs, without a string of its own: a large document has millions.</summary>
internal interface ICode
{
    void WriteTo(CodeWriter writer);
}
