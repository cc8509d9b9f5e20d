namespace Zhibiao.Exporting;

/// <summary>What differs from run to run over the same input.</summary>
/// <param name="Elapsed">Wall time of the run.</param>
/// <param name="Machine">System and runtime in words.</param>
/// <param name="Processors">Processors that the run could use.</param>
public sealed record RunMeasure(TimeSpan Elapsed, string Machine, int Processors);
