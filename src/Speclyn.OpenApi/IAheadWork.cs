namespace Speclyn.OpenApi;

/// <summary>Work that may be done before somebody needs what it makes.</summary>
internal interface IAheadWork
{
    /// <summary>Does what is not done yet.</summary>
    void Do();
}
