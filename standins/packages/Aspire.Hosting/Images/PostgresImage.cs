using System.Globalization;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Images;

/// <summary>postgres: Debian's PostgreSQL with a cluster of its own.</summary>
internal sealed class PostgresImage : IImage
{
    private const string User = "postgres";
    private const string Volume = "/var/lib/postgresql";

    public string? WhatIsMissing(ImageRun run) => Binaries() is null
        ? $"'{run.Name}' needs PostgreSQL, which is not on this machine: apt-get install postgresql."
        : run.WhyUnreachable(User);

    public async Task<LaunchPlan> PlanAsync(ImageRun run, CancellationToken cancellationToken)
    {
        var binaries = Binaries()!;
        var folder = run.Data(Volume);
        var data = Path.Combine(folder, "data");
        var before = new List<ProcessSpec>(run.Own(folder, User));
        if (!Directory.Exists(data))
        {
            before = await InitializeAsync(run, binaries, folder, data, cancellationToken).ConfigureAwait(false);
        }

        var port = run.PortOf(5432).ToString(CultureInfo.InvariantCulture);
        var server = new ProcessSpec(
            Path.Combine(binaries, "postgres"),
            ["-D", data, "-p", port, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=300", .. run.Arguments])
        {
            WorkingDirectory = folder,
            User = User,
            OnHostDeath = Signal.Interrupt,
            ToStop = Signal.Interrupt,
        };
        return new LaunchPlan(server) { Before = before };
    }

    // initdb into another name: a cluster that was cut off half way must not look finished
    private static async Task<List<ProcessSpec>> InitializeAsync(ImageRun run, string binaries, string folder, string data, CancellationToken cancellationToken)
    {
        var unfinished = data + ".new";
        var password = Path.Combine(folder, "password");
        await ImageRun.WriteSecretAsync(password, run.Environment["POSTGRES_PASSWORD"], cancellationToken).ConfigureAwait(false);
        var user = run.Environment.GetValueOrDefault("POSTGRES_USER", "postgres");
        var method = run.Environment.GetValueOrDefault("POSTGRES_HOST_AUTH_METHOD", "scram-sha-256");
        string[] arguments =
            ["-D", unfinished, "-U", user, $"--pwfile={password}", $"--auth={method}", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"];
        return
        [
            new ProcessSpec("rm", ["-rf", unfinished]),
            .. run.Own(folder, User),
            new ProcessSpec(Path.Combine(binaries, "initdb"), arguments) { User = User, WorkingDirectory = folder },
            new ProcessSpec("mv", [unfinished, data]),
            new ProcessSpec("rm", [password]),
        ];
    }

    private static string? Binaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var newest = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var major) ? major : 0).FirstOrDefault()
            : null;
        var folder = newest is not null ? Path.Combine(newest, "bin") : Path.GetDirectoryName(Programs.Find("initdb"));
        return folder is not null && File.Exists(Path.Combine(folder, "initdb")) ? folder : null;
    }
}
