using System;

namespace Speclyn.OpenApi.Documents;

/// <summary>Tells, without reading them, which objects may name a member twice: by hashes of the names of the objects that are open.</summary>
internal sealed class JsonNames
{
    private uint[] _hashes = new uint[64];
    private int _count;

    /// <summary>Starts an object; the result ends it.</summary>
    public int Open() => _count;

    /// <summary>Adds the hash of a name to the innermost object.</summary>
    public void Add(uint hash)
    {
        if (_hashes.Length == _count)
        {
            Array.Resize(ref _hashes, _count * 2);
        }

        _hashes[_count++] = hash;
    }

    /// <summary>Adds hashes of names to the innermost object.</summary>
    public void AddRange(uint[] hashes)
    {
        foreach (uint hash in hashes)
        {
            Add(hash);
        }
    }

    /// <summary>Takes the hashes out of the innermost object, and ends it.</summary>
    public uint[] Take(int open)
    {
        var hashes = new uint[_count - open];
        Array.Copy(_hashes, open, hashes, 0, hashes.Length);
        _count = open;
        return hashes;
    }

    /// <summary>Ends the innermost object.</summary>
    /// <returns>Whether two of its names have one hash.</returns>
    public bool Close(int open)
    {
        int end = _count;
        _count = open;
        ulong seen = 0;
        bool isUnique = true;
        for (int index = open; index < end && isUnique; index++)
        {
            ulong bit = 1UL << (int)((_hashes[index] * 2654435769) >> 26);
            isUnique = (seen & bit) == 0;
            seen |= bit;
        }

        if (isUnique)
        {
            return false;
        }

        Array.Sort(_hashes, open, end - open);
        for (int index = open + 1; index < end; index++)
        {
            if (_hashes[index] == _hashes[index - 1])
            {
                return true;
            }
        }

        return false;
    }
}
