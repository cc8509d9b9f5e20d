using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>What pairing gives.</summary>
/// <param name="Observations">The observations in the order given, each with the target that it belongs to.</param>
/// <param name="Targets">By indicator id, place id, place name, target end, target id.</param>
public sealed record PairingResult(ImmutableArray<Observation> Observations, ImmutableArray<Target> Targets);
