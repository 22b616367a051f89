using System.Globalization;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Images;

/// <summary>azurite: the same program from npm.</summary>
internal sealed class AzuriteImage : IImage
{
    public string? WhatIsMissing(ImageRun run) =>
        Programs.Find("node") is null ? $"'{run.Name}' needs node, which is not on this machine: apt-get install nodejs."
            : File.Exists(Program(run)) ? null
            : $"'{run.Name}' needs Azurite: run npm ci in {run.Folder.Server("Azurite")}.";

    public Task<LaunchPlan> PlanAsync(ImageRun run, CancellationToken cancellationToken)
    {
        var folder = run.Data("/data");
        string[] arguments =
        [
            Program(run), "--silent", "--disableTelemetry", "--location", folder, "--blobHost", "127.0.0.1",
            "--blobPort", run.PortOf(10000).ToString(CultureInfo.InvariantCulture), "--skipApiVersionCheck",
        ];
        return Task.FromResult(new LaunchPlan(new ProcessSpec("node", arguments) { WorkingDirectory = folder }));
    }

    private static string Program(ImageRun run) => Path.Combine(run.Folder.Server("Azurite"), "node_modules", "azurite", "dist", "src", "blob", "main.js");
}
