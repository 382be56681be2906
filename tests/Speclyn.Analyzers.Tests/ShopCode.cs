namespace Speclyn.Analyzers.Tests;

/// <summary>Code of a consumer of the API of orders.json.</summary>
internal static class ShopCode
{
    /// <summary>Statements in a method that has an order, a line, a receipt, a client and values that nobody knows.</summary>
    public static string With(string statements) => """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Shop;

        class C
        {
            const string Short = "x";
            const int Hundred = 100;
            static readonly int Many = 101;
            static readonly string Code = "A" + "BCDEFG";
            static readonly int Changing = 1000;
            static int _mutable = 1000;

            static C() { }

            async Task M(Order order, Line line, Receipt receipt, OrdersClient client, bool yes, string text, int number)
            {

        """ + statements + """

                await Task.Yield();
            }
        }

        static class Limits
        {
            public static readonly int Many = 101;
            public static readonly int Least = -1;
            public static readonly string Code = "A" + "BCDEFG";
            public const double Price = 0.5;
        }
        """;
}
