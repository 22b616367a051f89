using System.Runtime.InteropServices;
using StreamPlatform.Standins.Cassandra;
using StreamPlatform.Standins.Cassandra.Serving;

ServerOptions options;
try
{
    options = ServerOptions.Parse(args);
}
catch (FormatException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}

var stop = new TaskCompletionSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

await using var engine = new Engine(options, TimeProvider.System);
await using var server = new Server(engine);
Console.WriteLine($"listening on {engine.Address}");
await stop.Task;
return 0;

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.TrySetResult();
}
