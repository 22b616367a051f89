using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace StreamPlatform.Notifications.Tests.WebPush;

// npm's web-push and http_ece, unchanged; installed from the lock file where they are not there.
internal static class NpmWebPush
{
    private static readonly string Folder =
        typeof(NpmWebPush).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Clients").Value!;

    private static readonly SemaphoreSlim Installing = new(1);

    public static async Task<JsonElement> AskAsync(object question)
    {
        await Installing.WaitAsync();
        try
        {
            if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
            {
                await RunAsync("npm", ["ci"], "");
            }
        }
        finally
        {
            Installing.Release();
        }

        return JsonDocument.Parse(await RunAsync("node", ["web-push.mjs"], JsonSerializer.Serialize(question))).RootElement;
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return await output;
    }
}
