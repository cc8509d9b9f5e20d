using System.Globalization;
using System.Text;
using Zhibiao.Fuzz;
using Zhibiao.Fuzz.Inputs;
using Zhibiao.Fuzz.Kills;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// fuzz (also without a word) [--seed N] [--inputs N] [--minutes M] [--only KIND] [--threads N] [--twice N] [--memory MB] [--hang M] [--failures DIR]: random inputs through the library.
// growth [--only SHAPE] [--most MB]: time by length. kill [--runs N] [--merges N] [--reviews N] [--seed N]: kill -9 at random points. once FILE: one input again.
// store: three stores over 1 GB, judged by SQLite.
string mode = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : "fuzz";
switch (mode)
{
    case "fuzz":
        using (var run = new FuzzRun(new FuzzOptions
        {
            Seed = (int)Number("--seed", 1),
            Inputs = (long)Number("--inputs", 10_000),
            Minutes = Number("--minutes", 0),
            Only = Word("--only", ""),
            Twice = (int)Number("--twice", 1),
            Threads = (int)Number("--threads", Math.Min(2, Environment.ProcessorCount)),
            Memory = (int)Number("--memory", new FuzzOptions().Memory),
            Hang = Number("--hang", new FuzzOptions().Hang),
            Failures = Word("--failures", new FuzzOptions().Failures),
        }))
        {
            run.Run(Console.WriteLine);
            return run.Failures.Count == 0 ? 0 : 1;
        }

    case "growth":
        return new Growth(Word("--only", ""), Number("--most", 10)).Run(Console.WriteLine) ? 0 : 1;
    case "once":
        Verdict verdict = new Judge().Of(new FuzzInput("once", Path.GetFileName(args[1]), File.ReadAllBytes(args[1])));
        Console.WriteLine(verdict);
        return verdict.Fault.Length == 0 ? 0 : 1;
    case "kill":
        var kills = new KillRun((int)Number("--seed", 1), Console.WriteLine);
        kills.Runs((int)Number("--runs", 100));
        kills.Merges((int)Number("--merges", 70));
        await kills.ReviewsAsync((int)Number("--reviews", 30));
        Console.WriteLine($"{kills.Killed} processes killed, {kills.Failures.Count} failures");
        return kills.Failures.Count == 0 ? 0 : 1;
    case "store":
        return new LargeStore(Console.WriteLine).Run(1_500, 40_000, 3_000_000) ? 0 : 1;
    default:
        Console.Error.WriteLine("name fuzz, growth, kill, store or once FILE; kinds: " + string.Join(' ', Kinds.All.Select(kind => kind.Name)));
        return 2;
}

string Word(string option, string otherwise) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;

double Number(string option, double otherwise) => double.Parse(Word(option, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
