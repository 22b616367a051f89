using StreamPlatform.Demo;

// usage: StreamPlatform.Demo SITE DATA-FOLDER [--check]
if (args is not [var site, var folder, ..])
{
    Console.Error.WriteLine("usage: StreamPlatform.Demo SITE DATA-FOLDER [--check]");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
using var http = new HttpClient { BaseAddress = new Uri(site + "/"), Timeout = TimeSpan.FromMinutes(5) };
using var edge = new HttpClient();
var platform = new PlatformClient(http, DemoAccount.LoadOrCreate(folder));
try
{
    await new DemoRun(platform, new SourceMaker(folder), new PlaybackCheck(platform, edge))
        .RunAsync(args.Contains("--check", StringComparer.Ordinal), stop.Token);
    return 0;
}
catch (Exception exception) when (exception is DemoException or HttpRequestException or OperationCanceledException)
{
    Console.Error.WriteLine($"demo: {exception.Message}");
    return 1;
}
