using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Images;

/// <summary>
/// An image that the repository builds on Debian: the same packages and the same entry point run on this machine. Paths of the image become
/// those of the context or of the data folder, its ports those of the endpoints, and it listens on loopback.
/// </summary>
internal sealed class DockerfileImage(DockerfileBuildAnnotation build) : IImage
{
    private const string Debian = "/var/lib/dpkg/info";

    public string? WhatIsMissing(ImageRun run)
    {
        if (!File.Exists(build.DockerfilePath))
        {
            return $"'{run.Name}' is built by {build.DockerfilePath}, which does not exist.";
        }

        var file = Read();
        var missing = file.Packages.Where(package => !IsInstalled(package)).ToArray();
        return missing.Length > 0 ? $"'{run.Name}' needs programs that are not on this machine: apt-get install {string.Join(' ', missing)}."
            : file.Entrypoint.Count == 0 ? $"'{run.Name}' cannot start without a container: {build.DockerfilePath} has no ENTRYPOINT in JSON form."
            : run.WhyUnreachable(file.User ?? "root");
    }

    public Task<LaunchPlan> PlanAsync(ImageRun run, CancellationToken cancellationToken)
    {
        var file = Read();
        var environment = file.Environment.ToDictionary(variable => variable.Key, variable => OnThisMachine(variable.Value, file, run));
        foreach (var (name, value) in run.Environment)
        {
            environment[name] = value;
        }

        var folder = run.Data(file.Volumes.FirstOrDefault() ?? "/");
        var words = file.Entrypoint.Select(word => OnThisMachine(word, file, run)).Concat(run.Arguments).ToArray();
        return Task.FromResult(new LaunchPlan(new ProcessSpec(words[0], words[1..])
        {
            WorkingDirectory = folder,
            User = file.User,
            Environment = environment,
            OnHostDeath = Signal.Terminate,
            ToStop = file.StopSignal == "SIGQUIT" ? Signal.Quit : Signal.Terminate,
            TimeToStop = TimeSpan.FromSeconds(3),
        })
        {
            Before = file.User is null ? [] : [.. run.Own(folder, file.User)],
        });
    }

    private static bool IsInstalled(string package) =>
        !Directory.Exists(Debian) || File.Exists($"{Debian}/{package}.list") || Directory.EnumerateFiles(Debian, $"{package}:*.list").Any();

    private Dockerfile Read() => Dockerfile.Parse(File.ReadAllText(build.DockerfilePath));

    private string OnThisMachine(string value, Dockerfile file, ImageRun run)
    {
        if (value == "0.0.0.0")
        {
            return "127.0.0.1";
        }

        if (int.TryParse(value, CultureInfo.InvariantCulture, out var number) && run.FindPort(number) is { } port)
        {
            return port.ToString(CultureInfo.InvariantCulture);
        }

        var volume = file.Volumes.Find(v => IsUnder(value, v));
        if (volume is not null)
        {
            return run.Data(volume) + value[volume.Length..];
        }

        var copy = file.Copies.Keys.FirstOrDefault(target => IsUnder(value, target));
        return copy is null ? value : Path.Combine(build.ContextPath, file.Copies[copy]) + value[copy.Length..];
    }

    private static bool IsUnder(string path, string folder) =>
        path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
