using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Publishing;

/// <summary>Builds a site with npm; the image is only there for others to take the files from.</summary>
internal static class SiteDockerfile
{
    public const string Output = "/app/dist";

    private const string Text =
        """
        FROM node:22-slim AS build
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN npm ci
        COPY . .
        RUN npm run build

        """;

    /// <summary>Writes the file of a resource and returns its path.</summary>
    public static string Write(IResource site, string folder)
    {
        var path = Path.Combine(folder, $"{site.Name}.Dockerfile");
        File.WriteAllText(path, Text.ReplaceLineEndings("\n"));
        return path;
    }
}
