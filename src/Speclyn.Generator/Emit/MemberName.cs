using Speclyn.Generator.Inputs;

namespace Speclyn.Generator.Emit;

/// <summary>A call that writes the name of a member, and with it what separates it from the member before.</summary>
internal readonly struct MemberName(string name, CompilationFacts facts) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        // A prebuilt name is right whatever the serializer's encoder escapes, as long as no encoder escapes any of it.
        if (IsPlain(name))
        {
            writer.Write("buffer.Property(");
            if (facts.HasUtf8Literals)
            {
                writer.Write($"\",\\\"{name}\\\":\"u8");
            }
            else
            {
                writer.Write($"{CSharp.Utf8($",\"{name}\":", facts)}");
            }

            writer.Write($");{ClassEmitter.Comment(name, facts)}");
        }
        else
        {
            writer.Write($"buffer.Property({CSharp.Literal(name)});");
        }
    }

    private static bool IsPlain(string name)
    {
        foreach (char c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or '$' or '/' or ':' or '@'))
            {
                return false;
            }
        }

        return true;
    }
}
