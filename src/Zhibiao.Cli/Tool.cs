using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Reflection;
using Zhibiao.Cli.Writing;
using Zhibiao.Model.Tables;

namespace Zhibiao.Cli;

/// <summary>The command <c>zhibiao</c>: finds the subcommand, and turns whatever happens into an exit code.</summary>
internal sealed class Tool(Surroundings surroundings)
{
    public const string Name = "zhibiao";

    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    private readonly Option<bool> _debug = new("--debug")
    {
        Description = "Show where an unexpected error arose (also: ZHIBIAO_DEBUG=1).",
        Recursive = true,
    };

    private readonly Option<bool> _version = new("--version") { Description = "Show the version." };

    public int Main(IReadOnlyList<string> arguments)
    {
        bool debug = surroundings.Debug || arguments.Contains("--debug");
        try
        {
            ParseResult parsed = Parse(arguments);
            return parsed.Action is HelpWithExamples || parsed.Errors.Count == 0
                ? parsed.Invoke(new InvocationConfiguration
                {
                    Output = surroundings.Out,
                    Error = surroundings.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                })
                : throw new UsageException(Words(parsed.Errors[0]), $"see: {Path(parsed.CommandResult)} --help");
        }
        catch (UsageException wrong)
        {
            surroundings.Error.WriteLine($"{Name}: {PlainText.OneLine(wrong.Message)}");
            surroundings.Error.WriteLine($"  {PlainText.OneLine(wrong.Hint)}");
            return ExitCode.WrongUsage;
        }
        catch (StoreException wrong) when (!surroundings.Cancellation.IsCancellationRequested && !debug)
        {
            // What stands before the last semicolon is wrong, what follows is to be done.
            int todo = wrong.Message.LastIndexOf("; ", StringComparison.Ordinal);
            surroundings.Error.WriteLine($"{Name}: {PlainText.OneLine(todo < 0 ? wrong.Message : wrong.Message[..todo])}");
            if (todo >= 0)
                surroundings.Error.WriteLine($"  {PlainText.OneLine(wrong.Message[(todo + 2)..])}");
            return ExitCode.WrongUsage;
        }
        catch (Exception) when (surroundings.Cancellation.IsCancellationRequested)
        {
            surroundings.Error.WriteLine($"{Name}: stopped. Run the same command again to finish.");
            return ExitCode.Stopped;
        }
#pragma warning disable CA1031 // The last resort: every error ends in one plain line.
        catch (Exception error)
#pragma warning restore CA1031
        {
            surroundings.Error.WriteLine($"{Name}: the command broke off: {PlainText.OneLine(error.Message)}");
            surroundings.Error.WriteLine(debug ? error.ToString() : "  if that looks like a mistake of the tool, run the command with --debug and report what it prints");
            return ExitCode.Unexpected;
        }
    }

    /// <summary>The arguments as the commands read them; nothing is run.</summary>
    public ParseResult Parse(IReadOnlyList<string> arguments) => Root().Parse(arguments, Parsing);

    private Command Root()
    {
        var help = new HelpOption { Action = new HelpWithExamples() };
        var root = new Command(Name, "Reads archive documents and writes their planned targets and baselines as a dataset with charts.")
        {
            new RunCommand(surroundings),
            new ExplainCommand(surroundings),
            new ChartCommand(surroundings),
            new ReviewCommand(surroundings),
            new VerifyCommand(surroundings),
            new PublishCommand(surroundings),
            new DecisionsCommand(surroundings),
            new ExtractCommand(surroundings),
            new DiffCommand(surroundings),
            new MergeCommand(surroundings),
            new ClusterCommand(surroundings),
            new TrainCommand(surroundings),
            new EvaluateCommand(surroundings),
            help,
            _version,
            _debug,
        };
        root.SetAction(parsed => parsed.GetValue(_version)
            ? ShowVersion()
            : throw new UsageException("name a command, such as run or explain", $"see: {Name} --help"));
        return root;
    }

    private int ShowVersion()
    {
        string version = typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        surroundings.Out.WriteLine($"{Name} {version}");
        return ExitCode.Well;
    }

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : command.Command.Name;

    private static string Words(ParseError error)
    {
        string message = error.Message.TrimEnd('.');
        return char.ToLowerInvariant(message[0]) + message[1..];
    }
}
