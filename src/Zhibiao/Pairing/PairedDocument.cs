using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>What pairing within one document gives.</summary>
/// <param name="Observations">The observations in the order given, each with the target that it belongs to.</param>
/// <param name="Targets">The targets, in the order in which they were found.</param>
/// <param name="Reports">Levels that other documents' targets may be measured by, in the order given.</param>
public sealed record PairedDocument(
    ImmutableArray<Observation> Observations, ImmutableArray<OpenTarget> Targets, ImmutableArray<ReportedLevel> Reports);
