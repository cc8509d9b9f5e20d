namespace Zhibiao.Model.Tables;

/// <summary>One of the words that a column of categories may hold.</summary>
/// <param name="Name">As the tables write it.</param>
/// <param name="Meaning">In a phrase, for the codebook.</param>
public sealed record Category(string Name, string Meaning);
