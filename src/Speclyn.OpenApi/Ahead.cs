using System;
using System.Threading;

namespace Speclyn.OpenApi;

/// <summary>Has threads of the pool work ahead of whoever needs the result.</summary>
internal static class Ahead
{
    /// <summary>Has work done as soon as a thread is free, which may be never.</summary>
    /// <param name="work">
    /// The work. Whoever needs its result does what is left of it, and so comes to the same exception; on this thread it would end the compiler.
    /// </param>
    public static void Start(IAheadWork work) => ThreadPool.UnsafeQueueUserWorkItem(static state => Try((IAheadWork)state), work);

    private static void Try(IAheadWork work)
    {
        try
        {
            work.Do();
        }
        catch (Exception)
        {
        }
    }
}
