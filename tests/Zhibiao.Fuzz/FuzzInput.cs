namespace Zhibiao.Fuzz;

/// <summary>One file that the program may be given.</summary>
/// <param name="Kind">How it was made.</param>
/// <param name="Name">Name of the file; its end says how it is opened.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record FuzzInput(string Kind, string Name, byte[] Bytes);
