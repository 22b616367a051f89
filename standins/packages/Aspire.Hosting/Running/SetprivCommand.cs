using System.Diagnostics;

namespace Aspire.Hosting.Running;

/// <summary>
/// setsid setpriv [--reuid=USER --regid=USER --clear-groups] --pdeathsig SIGNAL -- PROGRAM ARGUMENTS: both replace
/// themselves, so the process that we know is the program itself.
/// </summary>
internal static class SetprivCommand
{
    private static readonly string[] Kept = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "USER"];

    // the environment of the host is its own: each launch profile says what its project runs in
    private static readonly string[] NotForChildren =
    [
        "ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "DOTNET_LAUNCH_PROFILE", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS",
    ];

    public static ProcessStartInfo For(ProcessSpec spec)
    {
        var start = new ProcessStartInfo("setsid")
        {
            WorkingDirectory = spec.WorkingDirectory ?? "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("setpriv");
        if (spec.User is not null && Environment.IsPrivilegedProcess)
        {
            start.ArgumentList.Add($"--reuid={spec.User}");
            start.ArgumentList.Add($"--regid={spec.User}");
            start.ArgumentList.Add("--clear-groups");
        }

        start.ArgumentList.Add("--pdeathsig");
        start.ArgumentList.Add(spec.OnHostDeath switch
        {
            Signal.Interrupt => "INT",
            Signal.Terminate => "TERM",
            _ => "KILL",
        });
        start.ArgumentList.Add("--");
        start.ArgumentList.Add(spec.FileName);
        foreach (var argument in spec.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        SetEnvironment(start, spec);
        return start;
    }

    private static void SetEnvironment(ProcessStartInfo start, ProcessSpec spec)
    {
        foreach (var name in start.Environment.Keys.ToArray())
        {
            var isOwn = NotForChildren.Contains(name) || name.StartsWith("ASPIRE_", StringComparison.Ordinal) || name.StartsWith("StandIns__", StringComparison.Ordinal);
            if (spec.InheritsEnvironment ? isOwn : !Kept.Contains(name))
            {
                start.Environment.Remove(name);
            }
        }

        foreach (var (name, value) in spec.Environment)
        {
            start.Environment[name] = value;
        }
    }
}
