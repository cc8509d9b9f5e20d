using System.Collections.Immutable;

namespace Zhibiao.Model.Tables;

/// <summary>Columns whose cells, unless empty, stand in another table too.</summary>
/// <param name="Columns">Columns of this table.</param>
/// <param name="Table">Name of the other table.</param>
/// <param name="References">Its columns, in the same order.</param>
public sealed record ForeignKey(ImmutableArray<string> Columns, string Table, ImmutableArray<string> References);
