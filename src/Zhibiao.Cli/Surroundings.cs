namespace Zhibiao.Cli;

/// <summary>All that the commands know of the world outside, so that a test can stand in for it.</summary>
internal sealed record Surroundings
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>False where the user set NO_COLOR.</summary>
    public bool Colours { get; init; }

    /// <summary>Columns of the terminal; unused elsewhere.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Full path of the folder that relative paths start from.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>Whether an unexpected error shows where it arose.</summary>
    public bool Debug { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public CancellationToken Cancellation { get; init; }

    public required Func<RunOptions, IProgress<RunProgress>?, CancellationToken, RunReport> Run { get; init; }

    public Func<RunOptions, IProgress<RunProgress>?, CancellationToken, RunReport> Merge { get; init; } = (options, progress, stop) => new Pipeline().Merge(options, progress, stop);

    public required Func<string, int, Explanation> Explain { get; init; }

    public Func<FigureRequest, FigureResult> Draw { get; init; } = request => new FigureDrawing(request).Draw();

    public Action<Stream, Stream, CancellationToken> Extract { get; init; } = (input, output, stop) => new LineFilter().Run(input, output, stop);

    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>How a shell starts this program.</summary>
    public string StartedAs { get; init; } = Tool.Name;

    public Func<VerificationRequest, CancellationToken, VerificationResult> Verify { get; init; } = (request, stop) => new Verification(request).Verify(stop);

    public Func<PublicationRequest, CancellationToken, PublicationResult> Publish { get; init; } = (request, stop) => new PackagePublisher(request).Publish(stop);

    public Func<TrainingRequest, IProgress<RunProgress>?, CancellationToken, TrainingReport> Train { get; init; } =
        (request, progress, stop) => new ModelTraining(request).Train(progress, stop);

    /// <summary>The process as it was started.</summary>
    public static Surroundings OfProcess(CancellationToken cancellation)
    {
        bool dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        bool outIsTerminal = !Console.IsOutputRedirected && !dumb;
        return new Surroundings
        {
            Out = Console.Out,
            Error = Console.Error,
            OutIsTerminal = outIsTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected && !dumb,
            Colours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = outIsTerminal && Console.WindowWidth is > 0 and int width ? width : 80,
            CurrentFolder = Environment.CurrentDirectory,
            StartedAs = Started(Environment.ProcessPath ?? Tool.Name, Path.Combine(AppContext.BaseDirectory, $"{typeof(Tool).Assembly.GetName().Name}.dll")),
            Debug = Environment.GetEnvironmentVariable("ZHIBIAO_DEBUG") is { Length: > 0 } and not "0",
            Cancellation = cancellation,
            Run = (options, progress, stop) => new Pipeline().Run(options, progress, stop),
            Explain = (file, offset) => new Pipeline().Explain(file, offset),
        };
    }

    /// <summary>The program itself, or the runtime with the program.</summary>
    private static string Started(string process, string assembly) =>
        Path.GetFileNameWithoutExtension(process) == "dotnet" ? $"{SlurmScript.Quoted(process)} {SlurmScript.Quoted(assembly)}" : SlurmScript.Quoted(process);
}
