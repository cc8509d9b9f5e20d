namespace Zhibiao;

/// <summary>How far a run has come.</summary>
/// <param name="Step">What is being done, in a word or two: reading, pairing, writing, drawing.</param>
/// <param name="BytesDone">Bytes of input read.</param>
/// <param name="BytesTotal">Bytes of input in all; 0 until they are counted.</param>
/// <param name="Documents">Documents read so far.</param>
/// <param name="Observations">Observations found so far.</param>
public readonly record struct RunProgress(string Step, long BytesDone, long BytesTotal, int Documents, int Observations);
