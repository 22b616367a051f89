using System.Globalization;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Images;

/// <summary>axllent/mailpit: npm's SMTP server, with a page of our own.</summary>
internal sealed class MailpitImage : IImage
{
    public string? WhatIsMissing(ImageRun run) =>
        Programs.Find("node") is null ? $"'{run.Name}' needs node, which is not on this machine: apt-get install nodejs."
            : Directory.Exists(Path.Combine(run.Folder.Server("Mail"), "node_modules", "smtp-server")) ? null
            : $"'{run.Name}' needs npm's smtp-server: run npm ci in {run.Folder.Server("Mail")}.";

    public Task<LaunchPlan> PlanAsync(ImageRun run, CancellationToken cancellationToken) => Task.FromResult(new LaunchPlan(new ProcessSpec("node", ["server.mjs"])
    {
        WorkingDirectory = run.Folder.Server("Mail"),
        Environment = new Dictionary<string, string>(run.Environment)
        {
            ["MP_SMTP_BIND_ADDR"] = At(run.PortOf(1025)),
            ["MP_UI_BIND_ADDR"] = At(run.PortOf(8025)),
        },
    }));

    private static string At(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
}
