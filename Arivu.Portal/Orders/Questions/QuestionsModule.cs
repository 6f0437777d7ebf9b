using Arivu.Portal.Data;

namespace Arivu.Portal.Orders.Questions;

/// <summary>Wires what shops ask about their orders.</summary>
internal static class QuestionsModule
{
    public static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.AddScoped<QuestionService>();
        services.AddScoped<QuestionQueries>();
        services.AddBookCheck<QuestionsHold>();
        return services;
    }
}
