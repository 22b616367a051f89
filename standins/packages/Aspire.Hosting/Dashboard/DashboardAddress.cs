using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard;

/// <summary>Where the dashboard is: ASPNETCORE_URLS, else the applicationUrl of the app host's launch profile.</summary>
internal static class DashboardAddress
{
    private const string Usual = "http://localhost:15000";

    public static Uri Find(IConfiguration configuration, AppHostProject host)
    {
        var profile = LaunchSettings.Of(host.Directory)?.Choose(configuration["DOTNET_LAUNCH_PROFILE"])?.Profile;
        var addresses = (configuration["ASPNETCORE_URLS"] ?? profile?.ApplicationUrl ?? Usual).Split(';', StringSplitOptions.RemoveEmptyEntries);
        return new Uri(addresses.FirstOrDefault(a => a.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ?? Usual);
    }
}
