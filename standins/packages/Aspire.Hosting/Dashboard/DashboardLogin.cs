using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard;

/// <summary>Who has seen the console of the host may see the dashboard: the token stands in the link that it prints.</summary>
internal sealed class DashboardLogin(string? token)
{
    private const string Cookie = "dashboard";

    // a form on another site cannot send this header
    private const string OwnRequests = "X-Dashboard";

    public string Invitation => token is null ? "" : $"login?t={token}";

    public static DashboardLogin From(IConfiguration configuration) =>
        configuration.GetValue("ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS", false)
            ? new DashboardLogin(null)
            : new DashboardLogin(configuration["AppHost:BrowserToken"] ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    public async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsPost(http.Request.Method) && !http.Request.Headers.ContainsKey(OwnRequests))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (http.Request.Path == "/login" && IsToken(http.Request.Query["t"]))
        {
            http.Response.Cookies.Append(Cookie, token!, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(3) });
            http.Response.Redirect("/");
        }
        else if (token is null || IsToken(http.Request.Cookies[Cookie]) || http.Request.Path == "/health" || http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
        {
            await next(http).ConfigureAwait(false);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await DashboardAssets.Page("login.html", "", []).ExecuteAsync(http).ConfigureAwait(false);
        }
    }

    private bool IsToken(string? given) =>
        token is not null && given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));
}
