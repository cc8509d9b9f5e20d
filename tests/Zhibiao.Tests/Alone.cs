namespace Zhibiao.Tests;

/// <summary>Tests that change what the whole process shares (its time zone); no other test runs meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
