using System.Runtime;
using System.Runtime.InteropServices;
using System.Text;
using Zhibiao.Cli;

// A run has nobody who waits for its pauses: it is over sooner, and holds less, where garbage is collected in one go.
GCSettings.LatencyMode = GCLatencyMode.Batch;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();

// The first Ctrl-C asks the run to stop; a second one ends the process at once.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return new Tool(Surroundings.OfProcess(stop.Token)).Main(args);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
