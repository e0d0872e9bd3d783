#include "http/api_routes.hpp"

#include "http/document_routes.hpp"

namespace certfolio::http {

std::vector<Route> api_routes() {
    std::vector<Route> routes;
    routes.push_back(openapi_route());
    routes.push_back(health_route());
    return routes;
}

}  // namespace certfolio::http
