using Spectre.Console;

namespace Zhibiao.Cli.Waiting;

/// <summary>Work that shows how far it has come on standard error: a bar on a terminal, a line now and then elsewhere.</summary>
internal static class Watched
{
    private const int BarWidth = 16;

    /// <summary>Columns that the bar, the percentage and the gaps take.</summary>
    private const int Beside = BarWidth + 8;

    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenFrames = TimeSpan.FromMilliseconds(100);

    public static RunReport Run(Surroundings surroundings, Func<RunOptions, IProgress<RunProgress>?, CancellationToken, RunReport> work, RunOptions options, bool quiet) =>
        quiet ? work(options, null, surroundings.Cancellation)
        : Show(surroundings, progress => work(options, progress, surroundings.Cancellation));

    /// <summary>Any work over documents that tells its progress.</summary>
    public static T Show<T>(Surroundings surroundings, Func<IProgress<RunProgress>, T> work) =>
        surroundings.ErrorIsTerminal ? WithBar(surroundings, work) : work(Lines(surroundings));

    /// <summary>Tells a line now and then on standard error.</summary>
    public static ThrottledProgress Lines(Surroundings surroundings) =>
        new(surroundings.Clock, BetweenLines, (progress, elapsed) => surroundings.Error.WriteLine(ProgressLine.Of(progress, elapsed)));

    private static T WithBar<T>(Surroundings surroundings, Func<IProgress<RunProgress>, T> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            ColorSystem = surroundings.Colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(surroundings.Error),
        });
        return console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn { Width = BarWidth }, new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                ProgressTask bar = context.AddTask("starting");
                bar.IsIndeterminate = true;
                var progress = new ThrottledProgress(surroundings.Clock, BetweenFrames, (state, elapsed) =>
                {
                    bar.IsIndeterminate = state.BytesTotal <= 0;
                    bar.Value = state.BytesTotal > 0 ? 100.0 * state.BytesDone / state.BytesTotal : 0;
                    string line = ProgressLine.Of(state, elapsed);
                    bar.Description = Markup.Escape(line[..Math.Clamp(console.Profile.Width - Beside, 0, line.Length)]);
                });
                return work(progress);
            });
    }
}
