using System.Diagnostics;

namespace StreamPlatform.Standins.Specs.Mongo;

// Runs a script of clients/<client> with node, installing the package of the lock file first when it is not there.
public static class NpmClient
{
    private static readonly SemaphoreSlim Installing = new(1);

    public static Task<string> RunAsync(params string[] arguments) => RunInAsync("mongodb", arguments);

    public static async Task<string> RunInAsync(string client, params string[] arguments)
    {
        var folder = Folder(client);
        await InstallAsync(folder);
        return await StartAsync("node", folder, arguments);
    }

    private static async Task InstallAsync(string folder)
    {
        await Installing.WaitAsync();
        try
        {
            if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
            {
                await StartAsync("npm", folder, ["ci"]);
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    private static string Folder(string client)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "clients", client);
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }
        throw new DirectoryNotFoundException($"clients/{client} is not above the test's own folder");
    }

    private static async Task<string> StartAsync(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return await output;
    }
}
