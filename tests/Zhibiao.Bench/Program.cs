using System.Globalization;
using BenchmarkDotNet.Running;
using Zhibiao.Bench;

// --quick [STAGE] [SECONDS]: one table by stopwatch, of the stages whose name holds the word; else what BenchmarkDotNet is told.
switch (args)
{
    case ["--quick", ..]:
        Table().Print();
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
