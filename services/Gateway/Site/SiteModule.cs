using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace StreamPlatform.Gateway.Site;

internal static class SiteModule
{
    public static void AddSite(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptionsValidator>();
        services.AddSingleton<SiteFiles>();

        // over TLS too: what must stay secret is never beside what a stranger chose, see UseCompression
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/manifest+json"];
        });
    }

    // Answers of Identity hold tokens and addresses, whose length a compressed answer could betray.
    public static void UseCompression(this WebApplication app) => app.UseWhen(
        context => !context.Request.Path.StartsWithSegments("/api/auth", StringComparison.OrdinalIgnoreCase),
        branch => branch.UseResponseCompression());

    public static void UseSite(this WebApplication app)
    {
        var files = app.Services.GetRequiredService<SiteFiles>();
        if (!files.Index.Exists)
        {
            app.Logger.SiteNotBuilt(files.Root);
        }

        app.UseMiddleware<Precompressed>();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new Precompressed.ContentTypes(),
            OnPrepareResponse = prepared =>
            {
                var headers = prepared.Context.Response.Headers;
                var encoding = Precompressed.EncodingOf(prepared.File.Name);
                headers.CacheControl = SiteCaching.For(prepared.Context.Request.Path);
                headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
                if (encoding is not null)
                {
                    headers.ContentEncoding = encoding;
                }
            },
        });
    }

    public static void MapSite(this IEndpointRouteBuilder routes) => routes.MapFallback("{*path}", ServePage.Handle);
}
