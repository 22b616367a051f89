using System.Globalization;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Images;

/// <summary>rabbitmq: Debian's RabbitMQ with node name, folders and epmd of its own.</summary>
internal sealed class RabbitMQImage : IImage
{
    private const string User = "rabbitmq";

    // the script behind Debian's wrapper: the wrapper changes folder and user by itself
    private const string Server = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    // epmd's NAMES_REQ: int16 length 1, then 'n'
    private static readonly byte[] AskForNames = [0, 1, (byte)'n'];

    public string? WhatIsMissing(ImageRun run) =>
        !File.Exists(Server) || Epmd() is null ? $"'{run.Name}' needs RabbitMQ, which is not on this machine: apt-get install rabbitmq-server."
            : run.WhyUnreachable(User);

    public async Task<LaunchPlan> PlanAsync(ImageRun run, CancellationToken cancellationToken)
    {
        var folder = run.Data("/var/lib/rabbitmq");
        Directory.CreateDirectory(Path.Combine(folder, "home"));
        var management = run.FindPort(15672);
        await WriteSettingsAsync(run, folder, management, cancellationToken).ConfigureAwait(false);
        var epmd = run.Ports.Choose($"{run.Name}/epmd");
        return new LaunchPlan(new ProcessSpec(Server, [])
        {
            WorkingDirectory = folder,
            User = User,
            Environment = ServerEnvironment(run, folder, epmd),
            OnHostDeath = Signal.Terminate,
            TimeToStop = TimeSpan.FromSeconds(10),
        })
        {
            Before = [.. run.Own(folder, User)],

            // without an epmd that answers, RabbitMQ starts a daemon of its own which nobody ever ends
            Helpers = [(new ProcessSpec(Epmd()!, ["-port", Text(epmd), "-address", "127.0.0.1"]) { User = User, WorkingDirectory = folder }, epmd, AskForNames)],
        };
    }

    private static async Task WriteSettingsAsync(ImageRun run, string folder, int? management, CancellationToken cancellationToken)
    {
        var settings = $"""
            listeners.tcp.1 = 127.0.0.1:{Text(run.PortOf(5672))}
            default_user = {run.Environment.GetValueOrDefault("RABBITMQ_DEFAULT_USER", "guest")}
            default_pass = {run.Environment.GetValueOrDefault("RABBITMQ_DEFAULT_PASS", "guest")}
            loopback_users = none
            log.console = true
            log.console.level = warning
            # the health check greets the broker and leaves, which it would warn of each time
            log.connection.level = error
            log.file = false
            vm_memory_high_watermark.absolute = 512MiB
            disk_free_limit.absolute = 50MB

            """;
        if (management is { } port)
        {
            settings += $"management.tcp.ip = 127.0.0.1\nmanagement.tcp.port = {Text(port)}\n";
        }

        await ImageRun.WriteSecretAsync(Path.Combine(folder, "rabbitmq.conf"), settings, cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(folder, "enabled_plugins"), management is null ? "[]." : "[rabbitmq_management].", cancellationToken).ConfigureAwait(false);
    }

    private static Dictionary<string, string> ServerEnvironment(ImageRun run, string folder, int epmd) => new()
    {
        ["ERL_EPMD_PORT"] = Text(epmd),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["HOME"] = Path.Combine(folder, "home"),
        ["RABBITMQ_NODENAME"] = $"{run.Name}@localhost",
        ["RABBITMQ_DIST_PORT"] = Text(run.Ports.Choose($"{run.Name}/distribution")),
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "mnesia"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
        ["RABBITMQ_LOGS"] = "-",
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "rabbitmq.conf"),
        ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "enabled_plugins"),
        ["RABBITMQ_PID_FILE"] = Path.Combine(folder, "pid"),
        ["RABBITMQ_GENERATED_CONFIG_DIR"] = Path.Combine(folder, "generated"),
        ["RABBITMQ_FEATURE_FLAGS_FILE"] = Path.Combine(folder, "feature_flags"),

        // with both of these the script becomes the VM instead of its parent
        ["RABBITMQ_ALLOW_INPUT"] = "1",
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] =
            "-noinput -start_epmd false +S 1:1 +sbwt none +sbwtdcpu none +sbwtdio none -kernel inet_dist_use_interface {127,0,0,1}",
    };

    private static string? Epmd() => Programs.Find("epmd");

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
