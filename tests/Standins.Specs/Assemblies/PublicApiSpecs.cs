using System.Reflection;
using System.Xml.Linq;

namespace StreamPlatform.Standins.Specs.Assemblies;

public sealed class PublicApiSpecs
{
    // STANDINS_REWRITE_PUBLIC_API=1 writes the files anew instead of comparing
    private static readonly bool Rewrite = Environment.GetEnvironmentVariable("STANDINS_REWRITE_PUBLIC_API") == "1";

    public static TheoryData<string> Packages =>
        [.. Directory.GetDirectories(PackagesFolder()).Where(folder => File.Exists(AssemblyOf(folder)) && IsOurs(folder)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_surface_is_the_one_on_record(string package)
    {
        var folder = Path.Combine(PackagesFolder(), package);
        var record = Path.Combine(folder, "PublicApi.txt");
        var surface = PublicApi.Of(Assembly.LoadFrom(AssemblyOf(folder)));
        if (Rewrite)
        {
            File.WriteAllText(record, surface);
        }

        Assert.True(File.Exists(record), $"{record} is missing: run this test once with STANDINS_REWRITE_PUBLIC_API=1");
        Assert.Equal(File.ReadAllText(record), surface);
    }

    private static string AssemblyOf(string folder)
    {
        var project = Path.Combine(folder, Path.GetFileName(folder) + ".csproj");
        var name = File.Exists(project) ? XDocument.Load(project).Descendants("AssemblyName").FirstOrDefault()?.Value : null;
        return Path.Combine(AppContext.BaseDirectory, (name ?? Path.GetFileName(folder)) + ".dll");
    }

    // System.IO.Hashing is the SDK's own assembly
    private static bool IsOurs(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Any(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string PackagesFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            var packages = Path.Combine(folder.FullName, "standins", "packages");
            if (Directory.Exists(packages))
            {
                return packages;
            }
        }
        throw new DirectoryNotFoundException("standins/packages is not above the tests.");
    }
}
