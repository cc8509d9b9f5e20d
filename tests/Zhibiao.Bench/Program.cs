using System.Globalization;
using BenchmarkDotNet.Running;
using Zhibiao.Bench;
using Zhibiao.Bench.Texts;

// --quick [STAGE] [SECONDS]: one table by stopwatch, of the stages whose name holds the word; without a word, whole runs too. --whole-run [COUNT]: these alone. --write FOLDER COUNT [FIGURES]: so many of the documents that are
// measured on, or of others of which so many sentences in a hundred hold figures. Anything else goes to BenchmarkDotNet.
const int Documents = 4000; // enough that start-up is not most of it

switch (args)
{
    case ["--quick", ..]:
        Table().Print();
        if (args.Length < 2)
            WholeRun.Print(Documents);
        break;
    case ["--whole-run"]:
        WholeRun.Print(Documents);
        break;
    case ["--whole-run", var documents]:
        WholeRun.Print(int.Parse(documents, CultureInfo.InvariantCulture));
        break;
    case [WholeRun.InOwnProcess, var folder]:
        WholeRun.Do(folder);
        break;
    case ["--write", var folder, var count]:
        Collection.Write(folder, int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["--write", var folder, var count, var figures]:
        Collection.Write(folder, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(figures, CultureInfo.InvariantCulture));
        break;
    case [QuickTable.OnOneCore, ..]:
        Table().PrintOneCore();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

QuickTable Table() =>
    new(args.Length > 1 ? args[1] : "", TimeSpan.FromSeconds(args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : 3));
