if Request.RGWOp == "put_obj" then
  Request.HTTP.Metadata["x-amz-meta-mydata"] = "my value"
  RGWDebugLog("tagged")
end
