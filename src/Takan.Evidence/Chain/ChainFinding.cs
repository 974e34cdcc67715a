namespace Takan.Evidence.Chain;

/// <summary>What is wrong with a chain. A sound chain has no findings.</summary>
public enum ChainFault
{
    /// <summary>An entry of another stream stands here.</summary>
    ForeignStream,

    /// <summary>The number is not the one after the entry before: dropped, doubled or reordered.</summary>
    NumberOutOfOrder,

    /// <summary>The entry does not continue the one before: something was edited or exchanged.</summary>
    BrokenLink,

    /// <summary>The body at hand is not the one that was committed to.</summary>
    BodyMismatch,

    /// <summary>A body stands beside no entry.</summary>
    BodyWithoutEntry,

    /// <summary>The chain ends before a head that is known from outside.</summary>
    Truncated,

    /// <summary>The chain contradicts a head that is known from outside: it was rewritten or forked.</summary>
    HeadMismatch,
}

/// <param name="Number">The entry number concerned, as written in it.</param>
public sealed record ChainFinding(ChainFault Fault, string Stream, long Number);
