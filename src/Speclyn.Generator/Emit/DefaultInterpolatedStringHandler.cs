using Speclyn.Generator.Emit;

namespace System.Runtime.CompilerServices;

/// <summary>
/// Interpolated strings piece by piece. The compiler uses the type of this name, which netstandard2.0 lacks: without it, it calls
/// <see cref="string.Format(string, object[])"/>, for which every piece of code becomes a string first.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct DefaultInterpolatedStringHandler
{
    private readonly CodeWriter _writer;
    private readonly int _start;

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        _writer = CodeWriter.OfStrings;
        _start = _writer.Position;
    }

    public void AppendLiteral(string text) => _writer.Write(text);

    public void AppendFormatted(string? text) => _writer.Write(text ?? "");

    public void AppendFormatted(char c) => _writer.Write(c);

    public void AppendFormatted<T>(T value)
    {
        if (value is ICode)
        {
            // Written like this, the runtime makes no object of a struct.
            ((ICode)value).WriteTo(_writer);
        }
        else
        {
            _writer.Write(value is IFormattable number ? number.ToString(null, Globalization.CultureInfo.InvariantCulture) : value?.ToString() ?? "");
        }
    }

    public string ToStringAndClear() => _writer.Take(_start);
}
