using System.Text.Json;
using System.Text.Json.Serialization;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Arivu.Portal.Api;

/// <summary>Writes the OpenAPI document: what every endpoint takes and answers, with examples.</summary>
internal static class ApiDocument
{
    /// <summary>The document's name in its address.</summary>
    public const string Name = "v1";

    private const string Words = """
        Money is rupees as a number with two decimals. Instants are UTC (ISO 8601), business dates are yyyy-MM-dd in India.
        In addresses a document number's / is written -. Refusals are problem+json (RFC 9457); errors names the fields at fault.
        Things that can be edited come with an ETag: send it back as If-Match, and a change that somebody else made first is not lost.
        Every answer says by RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset how often you may ask.
        """;

    /// <summary>Sets the document up.</summary>
    public static void Write(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.OrdinalIgnoreCase) == true;
        options.AddDocumentTransformer((document, _, _) => Introduce(document));
        options.AddOperationTransformer(ExplainAsync);
        options.AddSchemaTransformer((schema, context, _) => Describe(schema, context));
    }

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo { Title = "Arivu Portal API", Version = "1", Description = Words };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[ApiScheme.Name] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "The access_token of POST /api/v1/token; it holds 15 minutes.",
        };
        return Task.CompletedTask;
    }

    private static async Task ExplainAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var marks = context.Description.ActionDescriptor.EndpointMetadata;
        if (!marks.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiScheme.Name, context.Document)] = [] }];
        }

        if (marks.OfType<ApiForm>().LastOrDefault() is { } form)
        {
            var fields = new OpenApiMediaType { Schema = await context.GetOrCreateSchemaAsync(form.Fields, cancellationToken: cancel) };
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [ApiForm.ContentType] = fields } };
        }

        if (marks.OfType<ApiExample>().LastOrDefault() is { } example)
        {
            var json = context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            Show(operation.RequestBody?.Content, example.Body, new JsonSerializerOptions(json) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
            Show(operation.Responses?.FirstOrDefault(r => r.Key.StartsWith('2')).Value?.Content, example.Answer, json);
        }
    }

    private static void Show(IDictionary<string, OpenApiMediaType>? contents, object? example, JsonSerializerOptions json)
    {
        if (example is null || contents is null)
        {
            return;
        }

        foreach (var content in contents.Values)
        {
            content.Example = JsonSerializer.SerializeToNode(example, json);
        }
    }

    private static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Money))
        {
            var orNull = context.JsonTypeInfo.Type == type ? default : JsonSchemaType.Null;
            (schema.Type, schema.Properties, schema.MultipleOf, schema.Description) = (JsonSchemaType.Number | orNull, null, 0.01m, schema.Description ?? "Rupees.");
        }
        else if (type == typeof(string) && schema.Type is null)
        {
            schema.Type = JsonSchemaType.String; // a converter of our own reads texts, so nothing is known about them
        }
        else if (type == typeof(ApiDate))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date");
        }

        return Task.CompletedTask;
    }
}
