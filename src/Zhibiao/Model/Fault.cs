namespace Zhibiao.Model;

/// <summary>Something wrong in a dataset that was written.</summary>
/// <param name="Kind"><c>file</c>, <c>package</c>, <c>schema</c>, <c>key</c>, <c>anchor</c>, <c>number</c>, <c>store</c> or <c>annotation</c>.</param>
/// <param name="File">The file, relative to the dataset's folder.</param>
/// <param name="Row">The row as a spreadsheet counts, the header being 1; 0 where the whole file is meant.</param>
/// <param name="Id">Id of the row, or empty.</param>
/// <param name="Message">What is wrong, in plain English.</param>
public sealed record Fault(string Kind, string File, int Row, string Id, string Message);
