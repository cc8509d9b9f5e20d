using System.CommandLine;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao extract</c>: documents in, records out, a line each, for engines that spread lines over machines.</summary>
internal sealed class ExtractCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao extract < letters.ndjson > found.ndjson",
        "parallel --pipe --block 4M zhibiao extract < letters.ndjson > found.ndjson",
    ];

    public ExtractCommand(Surroundings surroundings)
        : base("extract", "Read documents from standard input, a JSON object a line, and write what each holds, a line each.") =>
        SetAction(_ =>
        {
            using Stream input = surroundings.OpenInput();
            using Stream output = surroundings.OpenOutput();
            try
            {
                surroundings.Extract(input, output, surroundings.Cancellation);
            }
            catch (IOException) when (!surroundings.Cancellation.IsCancellationRequested)
            {
                // Whoever reads has gone away (zhibiao extract | head): nothing is left to be done.
                return ExitCode.Stopped;
            }

            return ExitCode.Well;
        });
}
