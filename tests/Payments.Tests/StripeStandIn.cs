using System.Diagnostics;

namespace StreamPlatform.Payments.Tests;

// Stripe's API as a process of its own, with events that come twice and in any order.
internal sealed class StripeStandIn : IAsyncDisposable
{
    public const string ApiKey = "sk_test_of_the_payments_tests";
    public const string WebhookSecret = "whsec_of_the_payments_tests";
    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http;

    private StripeStandIn(Process process, DirectoryInfo folder, string url)
    {
        (_process, _folder, Url) = (process, folder, url);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(2) };
    }

    public string Url { get; }

    public static async Task<StripeStandIn> StartAsync(string forwardTo, string deliveries = "unruly")
    {
        var folder = Directory.CreateTempSubdirectory("stripe-");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments =
        [
            ProgramPath(), "--address", "127.0.0.1:0", "--data", folder.FullName, "--api-key", ApiKey, "--forward-to", forwardTo,
            "--webhook-secret", WebhookSecret, "--deliveries", deliveries,
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["DOTNET_gcServer"] = "0";
        var process = Process.Start(start)!;
        const string announcement = "listening on ";
        var line = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith(announcement, line);
        return new StripeStandIn(process, folder, line![announcement.Length..]);
    }

    // The visitor of Stripe's page pays. Returns whether they were sent back to the site.
    public async Task<bool> PayAsync(string url, string card = "4242 4242 4242 4242")
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("cardNumber", card)]);
        using var answer = await _http.PostAsync(url, form);
        return answer.Headers.Location is { } back && back.ToString().Contains("checkout=", StringComparison.Ordinal);
    }

    public Task AdvanceAsync(TimeSpan time) => ControlAsync("clock/advance", ("seconds", ((long)time.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public Task FailNextAsync(string path, string effect) => ControlAsync("faults", ("path", path), ("effect", effect));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ControlAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await _http.PostAsync($"/standin/{path}", form);
        answer.EnsureSuccessStatusCode();
    }

    // it is built beside us, in the same configuration
    private static string ProgramPath()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "StreamPlatform.sln")))
        {
            root = root.Parent!;
        }

        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(root.FullName, "standins", "servers", "Stripe", "bin", configuration, "net10.0", "StreamPlatform.Standins.Stripe.dll");
    }
}
