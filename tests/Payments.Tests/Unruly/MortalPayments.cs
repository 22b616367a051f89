using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace StreamPlatform.Payments.Tests.Unruly;

/// <summary>Payments in processes of its own: as often as one is killed, the next one takes its place at the same address.</summary>
internal sealed class MortalPayments : IAsyncDisposable
{
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly CancellationTokenSource _end = new();
    private readonly List<string> _last = [];
    private Process _process;
    private Task _living = Task.CompletedTask;

    private MortalPayments(Uri address, IReadOnlyDictionary<string, string?> settings, string? fault) =>
        (Address, _settings, _process) = (address, settings, Start(address, settings, fault));

    public Uri Address { get; }

    public int Deaths { get; private set; }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
    }

    /// <param name="faults">Where it dies: the first process at the first place, the next one at the second.</param>
    public static async Task<MortalPayments> StartAsync(Uri address, IReadOnlyDictionary<string, string?> settings, params string[] faults)
    {
        var payments = new MortalPayments(address, settings, faults.FirstOrDefault());
        await payments.UntilHealthyAsync();
        payments._living = payments.LiveAsync(new Queue<string>(faults.Skip(1)));
        return payments;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _living;
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _end.Dispose();
    }

    private async Task LiveAsync(Queue<string> faults)
    {
        try
        {
            while (true)
            {
                await _process.WaitForExitAsync(_end.Token);
                Assert.True(_process.ExitCode == 128 + 9, $"It ended by itself with {_process.ExitCode}:\n{string.Join('\n', _last)}");
                _process.Dispose();
                Deaths++;
                _process = Start(Address, _settings, faults.TryDequeue(out var fault) ? fault : null);
            }
        }
        catch (OperationCanceledException)
        {
            // the test is over
        }
    }

    private Process Start(Uri address, IReadOnlyDictionary<string, string?> settings, string? fault)
    {
        var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "StreamPlatform.Payments.dll"))
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["FAULT_POINTS"] = fault ?? "";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        return process;
    }

    private void Keep(string? line)
    {
        const int most = 60;
        lock (_last)
        {
            _last.Add(line ?? "");
            if (_last.Count > most)
            {
                _last.RemoveAt(0);
            }
        }
    }

    private async Task UntilHealthyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (true)
        {
            Assert.False(_process.HasExited, string.Join('\n', _last));
            try
            {
                using var answer = await client.GetAsync("/health", TestContext.Current.CancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // not yet
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
