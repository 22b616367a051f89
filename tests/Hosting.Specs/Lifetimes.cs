using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace StreamPlatform.Hosting.Specs;

public sealed class Lifetimes : IDisposable
{
    private const UnixFileMode EverybodyMayEnter = (UnixFileMode)0b111_101_101;
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public Lifetimes() => File.SetUnixFileMode(_folder, EverybodyMayEnter);

    [Fact]
    public async Task Nobody_is_left_when_the_host_is_killed()
    {
        await using var host = HostProcess.Start(_folder, "--DcpPublisher:RandomizePorts=true", "--Sample:Broker=yes", "--ASPNETCORE_URLS=http://127.0.0.1:0");
        await host.SaysAsync("Finished waiting for resource 'broker'.");
        var family = host.Descendants();
        Assert.True(family.Count >= 7, $"{family.Count} processes: {host.Output}");

        host.Kill();

        await Gone(family);
    }

    [Fact]
    public async Task Nobody_is_left_after_an_orderly_end()
    {
        await using var host = HostProcess.Start(_folder, "--DcpPublisher:RandomizePorts=true", "--ASPNETCORE_URLS=http://127.0.0.1:0");
        await host.SaysAsync("Now listening on");
        var family = host.Descendants();

        host.Terminate();

        Assert.Equal(0, await host.ExitCodeAsync());
        await Gone(family);
    }

    [Fact]
    public async Task A_taken_port_ends_the_host_with_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        await using var host = HostProcess.Start(_folder, $"--StandIns:Ports:web={port}", "--ASPNETCORE_URLS=http://127.0.0.1:0");

        Assert.Equal(1, await host.ExitCodeAsync());
        Assert.Equal(
            $"Port {port}, where 'web' is to be reached, is taken by another program: stop that program, or choose another port with --StandIns:Ports:web=PORT.",
            host.Output);
    }

    [Fact]
    public async Task A_full_disk_ends_the_host_with_one_sentence()
    {
        await using var host = HostProcess.Start(
            _folder, "--DcpPublisher:RandomizePorts=true", "--StandIns:LeastFreeMebibytes=9000000000000", "--ASPNETCORE_URLS=http://127.0.0.1:0");

        Assert.Equal(1, await host.ExitCodeAsync());
        Assert.Matches(
            $"^The disk of {_folder} has [0-9]+ MiB left, and the stores need 9000000000000: free some, or choose a folder on another disk with --StandIns:DataDirectory=FOLDER.$",
            host.Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task Gone(HashSet<int> family)
    {
        await Eventually.TrueAsync(() => !family.Any(HostProcess.IsAlive), "all processes are gone");
    }
}
