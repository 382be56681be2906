using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.IncompleteRequestAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC2005.</summary>
public class EmptyObjectTests
{
    [Fact]
    public Task Empty() => Verify.Analyzer(
        ShopCode.With(
            """
            await client.SearchAsync({|#0:new Filter|}());
            await client.AddContactAsync({|#1:new Contact|} { Name = "Ada" });
            """),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.EmptyObject).WithLocation(0).WithMessage("Filter is sent empty and needs at least 1 member; set what is meant"),
        new DiagnosticResult(Descriptors.EmptyObject).WithLocation(1).WithMessage("Contact is sent empty and needs 'phone' or 'mail'; set what is meant"));

    [Fact]
    public Task Filled_and_unknown_objects_are_silent() => Verify.Analyzer(ShopCode.With(
        """
        await client.SearchAsync(new Filter { Code = text });
        var filter = new Filter();
        if (yes)
        {
            filter.Code = "a";
        }

        await client.SearchAsync(filter);
        await client.SearchAsync(Make());
        await client.AddContactAsync(new Contact { Phone = text });
        await client.AddContactAsync(new Contact { Phone = "1", Mail = "a" });

        Filter Make() => new Filter();
        """));
}
